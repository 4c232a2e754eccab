def handshakes(names):
    pairs = []
    for first in range(len(names)):
        for second in range(len(names)):
            if first != second:
                pairs.append(names[first] + ' and ' + names[second])
    return pairs
