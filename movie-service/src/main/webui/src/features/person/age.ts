/** Full years from a birthday to a day, both as yyyy-mm-dd; null where that makes no sense. */
export function ageOn(birthday: string, day: string): number | null {
  const years = Number(day.slice(0, 4)) - Number(birthday.slice(0, 4));
  const age = day.slice(5) < birthday.slice(5) ? years - 1 : years;
  return Number.isInteger(age) && age >= 0 && age < 130 ? age : null;
}

/** Today by the visitor's calendar as yyyy-mm-dd. */
export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
