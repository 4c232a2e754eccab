laps = int(input('How many laps? '))
fastest = None
total = 0
for lap in range(laps):
    seconds = input('Seconds: ')
    total = total + int(seconds)
    if fastest is None or seconds < fastest:
        fastest = seconds
print('Fastest:', fastest)
print('Average:', round(total / laps, 1))
