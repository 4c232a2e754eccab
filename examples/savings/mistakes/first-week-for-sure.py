def saved(first, more, weeks):
    total = first
    amount = first
    for week in range(1, weeks):
        amount = amount + more
        total = total + amount
    return total
