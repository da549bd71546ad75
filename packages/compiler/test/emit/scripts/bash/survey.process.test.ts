import { describe, expect, it } from "vitest";
import { runBash } from "./run-bash.ts";

/** A template with many security groups, of about so many bytes. */
const large = (name: string, bytes: number) =>
  `{ echo Resources:; for ((i = 0; i < ${Math.floor(bytes / 60)}; i++)); do printf '  ${name}%05d:\\n    Type: AWS::EC2::SecurityGroup      \\n' $i; done; }`;

function run(deployed: string, next: string, ...commands: readonly string[]) {
  return runBash([
    'cd "$work"; mkdir cloudformation; region=eu-west-1',
    `${deployed} >deployed.shop.yaml; ${next} >cloudformation/shop.yaml`,
    ...commands,
  ]);
}

describe("keep_what_goes", () => {
  it("is refused before anything changes where both together need a bucket, and none is named", () => {
    const both = [large("Old", 40_000), large("New", 40_000)] as const;
    const { status, said } = run(...both, "keep_what_goes shop");
    expect([status, said]).toEqual([
      3,
      [
        "error: what stack shop is now and what it loses, deployed together first, is larger than the 51,200 bytes that CloudFormation takes directly; name an S3 bucket in eu-west-1 with --template-bucket NAME or ECS_DSL_TEMPLATE_BUCKET.",
      ],
    ]);
    expect(run(...both, "template_bucket=shop; keep_what_goes shop; ls kept.shop.yaml").out).toBe("kept.shop.yaml\n");
    expect(run(large("Old", 10_000), large("New", 10_000), "keep_what_goes shop").status).toBe(0);
  });
});

describe("has_resource", () => {
  it("finds the first of many resources, whose names no pipe holds at once", () => {
    const asked = "for i in 1 2 3 4 5 6 7 8 9; do has_resource deployed.shop.yaml Old00000 || echo missed; done";
    expect(run(large("Old", 600_000), "echo", asked)).toEqual({ status: 0, out: "", said: [] });
  });

  it("knows a whole name only", () => {
    expect(run("printf 'Resources:\\n  OldRule:\\n'", "echo", "has_resource deployed.shop.yaml Old").status).toBe(1);
  });
});
