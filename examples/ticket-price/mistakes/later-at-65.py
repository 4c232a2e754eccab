def ticket_price(age, day):
    if age < 6:
        price = 0
    elif age < 18:
        price = 5
    elif age <= 65:
        price = 9
    else:
        price = 6
    if day == 'tuesday' and price > 0:
        price = price - 2
    return price
