import { Call, Noted, Pick, isMembers, type DraftValue, type Members } from "../draft.ts";

/** A service has a number of tasks or a scaling: where one environment scales, a fixed number is both its bounds. */
export function withOneScaling(all: readonly Members[]): readonly Members[] {
  const scaling = all.map((each) => plain(each["scaling"])).find(isMembers);
  if (scaling === undefined || all.every((each) => each["scaling"] !== undefined)) return all;
  return all.map((each) => {
    if (each["scaling"] !== undefined) return each;
    const { desiredCount = 1, ...others } = each;
    return { ...others, scaling: { ...scaling, min: desiredCount, max: desiredCount, schedules: undefined } };
  });
}

function plain(value: DraftValue | undefined): DraftValue | undefined {
  return value instanceof Noted ? value.value : value;
}

/** CPU and memory that differ between environments go together: `...pick(env, { test: size(256, 512), … })`. */
export function sized(members: Record<string, DraftValue>): { readonly members: Members; readonly size?: Pick } {
  const { cpu, memory, ...others } = members;
  if (cpu === undefined || memory === undefined) return { members };
  const [units, mib] = [plain(cpu), plain(memory)];
  const picked = units instanceof Pick ? units : mib instanceof Pick ? mib : undefined;
  if (picked === undefined) return { members };
  const sizes = Object.keys(picked.values).map((name) => [name, new Call("size", [of(units, name), of(mib, name)])]);
  return { members: others, size: new Pick(Object.fromEntries(sizes)) };
}

function of(value: DraftValue | undefined, environment: string): DraftValue {
  return (value instanceof Pick ? value.values[environment] : value) ?? null;
}
