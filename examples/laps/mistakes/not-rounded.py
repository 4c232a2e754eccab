laps = int(input('How many laps? '))
fastest = None
total = 0
for lap in range(laps):
    seconds = int(input('Seconds: '))
    total = total + seconds
    if fastest is None or seconds < fastest:
        fastest = seconds
print('Fastest:', fastest)
print('Average:', total / laps)
