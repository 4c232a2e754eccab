def busiest(loans):
    counts = {}
    for name in loans:
        counts[name] = counts[name] + 1
    best = None
    for name in counts:
        if best is None or counts[name] > counts[best]:
            best = name
    return best
