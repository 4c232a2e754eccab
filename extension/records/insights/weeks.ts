const dayMs = 24 * 60 * 60 * 1000;

/** The Monday of the week of a day, both as `2026-11-26`. */
export function weekOf(day: string): string {
	const date = new Date(`${day}T00:00:00Z`);
	const sinceMonday = (date.getUTCDay() + 6) % 7;
	return new Date(date.getTime() - sinceMonday * dayMs).toISOString().slice(0, 10);
}
