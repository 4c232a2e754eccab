def handshakes(names):
    pairs = []
    while len(names) > 0:
        first = names.pop(0)
        for second in names:
            pairs.append(first + ' and ' + second)
    return pairs
