def saved(first, more, weeks):
    total = 0
    amount = first
    for week in range(weeks):
        amount = amount + more
        total = total + amount
    return total
