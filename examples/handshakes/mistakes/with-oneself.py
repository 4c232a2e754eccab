def handshakes(names):
    pairs = []
    for first in range(len(names)):
        for second in range(first, len(names)):
            pairs.append(names[first] + ' and ' + names[second])
    return pairs
