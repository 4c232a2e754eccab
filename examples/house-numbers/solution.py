def house_numbers(first, last):
    numbers = []
    for number in range(first, last + 1, 2):
        numbers.append(number)
    return numbers
