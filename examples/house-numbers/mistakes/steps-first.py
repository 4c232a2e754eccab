def house_numbers(first, last):
    numbers = []
    number = first
    while number <= last:
        number = number + 2
        numbers.append(number)
    return numbers
