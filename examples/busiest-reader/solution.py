def busiest(loans):
    counts = {}
    for name in loans:
        if name in counts:
            counts[name] = counts[name] + 1
        else:
            counts[name] = 1
    best = None
    for name in counts:
        if best is None or counts[name] > counts[best]:
            best = name
    return best
