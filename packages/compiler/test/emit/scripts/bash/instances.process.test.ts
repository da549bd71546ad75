import { describe, expect, it } from "vitest";
import { aws, refuse, runBash } from "./run-bash.ts";

const KEPT = `printf '%s\\n' 'Resources:' '  Group:' '    Type: AWS::AutoScaling::AutoScalingGroup' \
  '  Other:' '    Type: AWS::AutoScaling::AutoScalingGroup' >"$work/kept.shop.yaml"`;
const NEW = `mkdir -p cloudformation; printf '%s\\n' 'Resources:' '  Other:' '    Type: AWS::AutoScaling::AutoScalingGroup' \
  >cloudformation/shop.yaml`;

function emptied(answers: Readonly<Record<string, string | readonly string[]>>) {
  const known = { "*describe-stack-resource*": "echo shop-Group-1" };
  return runBash([aws({ ...known, ...answers }), "deadline=$((SECONDS + 5))", KEPT, NEW, "empty_groups shop"]);
}

describe("groups of instances that a stack gives up", () => {
  it("lose the protection of their instances, and are awaited until they are empty", () => {
    const { status, said } = emptied({
      "*describe-auto-scaling-groups*": ["printf 'i-1\\ti-2\\n'", "echo i-2", "echo"],
      "*update-auto-scaling-group*": ":",
      "*set-instance-protection*shop-Group-1*i-1?i-2*--no-protected*": ":",
    });
    expect(status).toBe(0);
    expect(said).toEqual(["Nothing runs on the instances of group shop-Group-1 any more; they are terminated."]);
  });

  it("are left alone where they are empty", () => {
    expect(emptied({ "*describe-auto-scaling-groups*": "echo" })).toMatchObject({ status: 0, said: [] });
  });

  it("are named where somebody may not change them", () => {
    const { status, said } = emptied({
      "*describe-auto-scaling-groups*": "echo i-1",
      "*update-auto-scaling-group*": refuse("AccessDenied"),
    });
    expect(status).not.toBe(0);
    expect(said.at(-1)).toContain("group shop-Group-1 cannot be changed: AccessDenied");
  });

  it("are released fifty instances at a time", () => {
    const ids = Array.from({ length: 120 }, (_, index) => `i-${index}`).join(" ");
    const counting = aws({
      "*update-auto-scaling-group*": ":",
      "*set-instance-protection*": 'echo "$#" >>"$work/sizes"',
    });
    expect(runBash([counting, `release_instances group ${ids}`, 'tr "\\n" " " <"$work/sizes"']).out).toBe("58 58 28 ");
  });
});
