def badge(name):
    initials = ''
    for word in name.split():
        letter = word[0]
        letter.upper()
        initials = initials + letter + '.'
    return initials
