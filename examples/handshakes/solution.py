def handshakes(names):
    pairs = []
    for first in range(len(names)):
        for second in range(first + 1, len(names)):
            pairs.append(names[first] + ' and ' + names[second])
    return pairs
