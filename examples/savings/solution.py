def saved(first, more, weeks):
    total = 0
    amount = first
    for week in range(weeks):
        total = total + amount
        amount = amount + more
    return total
