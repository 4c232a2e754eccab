def house_numbers(first, last):
    numbers = []
    number = first
    while number < last + 2:
        numbers.append(number)
        number = number + 2
    return numbers
