/** The description of a field that says why a computed value is null. It is called as the field of that value and `Reason`. */
export function whyNull(field: string): string {
  return `Why \`${field}\` is null, and null where it is not (begrunnelse).`;
}
