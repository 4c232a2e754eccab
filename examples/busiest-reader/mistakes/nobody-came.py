def busiest(loans):
    counts = {}
    for name in loans:
        if name in counts:
            counts[name] = counts[name] + 1
        else:
            counts[name] = 1
    best = loans[0]
    for name in counts:
        if counts[name] > counts[best]:
            best = name
    return best
