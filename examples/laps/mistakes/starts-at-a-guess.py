laps = int(input('How many laps? '))
fastest = 100
total = 0
for lap in range(laps):
    seconds = int(input('Seconds: '))
    total = total + seconds
    if seconds < fastest:
        fastest = seconds
print('Fastest:', fastest)
print('Average:', round(total / laps, 1))
