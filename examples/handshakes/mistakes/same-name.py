def handshakes(names):
    pairs = []
    for first in range(len(names)):
        for second in range(first + 1, len(names)):
            if names[first] != names[second]:
                pairs.append(names[first] + ' and ' + names[second])
    return pairs
