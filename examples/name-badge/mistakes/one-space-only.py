def badge(name):
    initials = ''
    for word in name.split(' '):
        letter = word[0].upper()
        initials = initials + letter + '.'
    return initials
