def rounds(players):
    if players == 1:
        return 0
    left = (players + 1) // 2
    return 1 + rounds(left)
