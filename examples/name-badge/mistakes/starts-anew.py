def badge(name):
    for word in name.split():
        initials = ''
        letter = word[0].upper()
        initials = initials + letter + '.'
    return initials
