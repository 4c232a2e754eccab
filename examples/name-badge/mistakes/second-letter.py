def badge(name):
    initials = ''
    for word in name.split():
        letter = word[1].upper()
        initials = initials + letter + '.'
    return initials
