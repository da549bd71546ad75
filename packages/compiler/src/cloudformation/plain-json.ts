/**
 * Plain data for a property that takes JSON, as an object or as text: text where a name in it is one of CloudFormation's
 * functions, which would be called.
 */
export function plainJson(data: object): object | string {
  return namesFunction(data) ? JSON.stringify(data) : data;
}

function namesFunction(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (!Array.isArray(value) && Object.keys(value).some(isFunctionName)) return true;
  return Object.values(value).some(namesFunction);
}

/** True for `Ref`, `Fn::GetAtt` and the like. */
export function isFunctionName(key: string): boolean {
  return key === "Ref" || key.startsWith("Fn::");
}
