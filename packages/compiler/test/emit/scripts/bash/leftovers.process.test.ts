import { describe, expect, it } from "vitest";
import { deployment } from "../../../../src/emit/scripts/bash/deployment.ts";
import { aws, refuse, runBash } from "./run-bash.ts";

const STACKS = [
  String.raw`shop-registry\t2026-01-01\tCREATE_COMPLETE\tshop\tNone`,
  String.raw`shop-api\t2026-01-02\tCREATE_COMPLETE\tshop\tproduction`,
  String.raw`shop-cache\t2026-01-03\tUPDATE_COMPLETE\tshop\tproduction`,
  String.raw`shop-old\t2026-01-04\tUPDATE_COMPLETE\tshop\tproduction`,
  String.raw`shop-gone\t2026-01-05\tDELETE_COMPLETE\tshop\tproduction`,
  String.raw`shop-staging-api\t2026-01-06\tCREATE_COMPLETE\tshop\tstaging`,
  String.raw`books-api\t2026-01-07\tCREATE_COMPLETE\tbooks\tproduction`,
  String.raw`network\t2026-01-08\tCREATE_COMPLETE\tNone\tNone`,
];

function leftovers(...commands: readonly string[]) {
  const answers = aws({
    "*CreationTime*": `printf '${STACKS.join("\\n")}\\n'`,
    "*delete-stack*": 'echo "$*"',
    "*StackStatus*": "{ echo 'Stack with id x does not exist' >&2; return 255; }",
  });
  return runBash([answers, "app=shop environment=production", "find_leftovers shop-registry shop-api", ...commands]);
}

describe("stacks that the app no longer has", () => {
  it("are those of the app and environment by their tags, the newest first", () => {
    expect(leftovers('cat "$work/leftovers"').out).toBe("shop-old\nshop-cache\n");
  });

  it("are in the order in which they go: what runs tasks first, whenever it was made", () => {
    const templates = aws({
      "*CreationTime*": `printf '${STACKS.join("\\n")}\\n'`,
      "*get-template*shop-old*": "echo '    Type: AWS::EFS::FileSystem'",
      "*get-template*shop-cache*": "echo '    Type: AWS::ECS::TaskDefinition'",
    });
    expect(
      leftovers(templates, "find_leftovers shop-registry shop-api", "read_leftovers", 'cat "$work/leftovers"').out,
    ).toBe("shop-cache\nshop-old\n");
  });

  it("go before those that they take values of", () => {
    const taking = (stack: string) => `echo '    Description: "Output Arn of stack ${stack}"'`;
    const order = (...templates: readonly string[]) => {
      const answers = Object.fromEntries(templates.map((text, at) => [`*get-template*shop-${at}*`, text]));
      const list = templates.map((_, at) => `shop-${at}`).join("\\n");
      return leftovers(
        aws(answers),
        `printf '${list}\\n' >"$work/leftovers"`,
        "read_leftovers",
        'cat "$work/leftovers"',
      ).out;
    };
    expect(order("echo AWS::ECS::TaskDefinition", taking("shop-0"))).toBe("shop-1\nshop-0\n");
    expect(order("echo", `${taking("shop-2")}; echo AWS::ECS::TaskDefinition`, taking("shop-0"))).toBe(
      "shop-1\nshop-2\nshop-0\n",
    );
    // Of each other, and of one whose name only begins alike.
    expect(order(taking("shop-1"), taking("shop-0"), taking("shop-00"))).toBe("shop-2\nshop-0\nshop-1\n");
  });

  it("are not known where nobody may list stacks, which only --prune has to", () => {
    const listing = (...commands: readonly string[]) =>
      runBash([aws({ "*": refuse("An error occurred (AccessDenied)") }), ...commands, "find_leftovers shop-api"]);
    expect(listing()).toEqual({
      status: 0,
      out: "",
      said: [
        "warning: whether stacks remain that the app no longer has is not known: An error occurred (AccessDenied)",
      ],
    });
    expect(listing("prune=yes").status).toBe(6);
  });

  it("are named, and the script exits 8", () => {
    const { status, said } = leftovers("report_leftovers");
    expect(status).toBe(8);
    expect(said.slice(1, 3)).toEqual(["  shop-old", "  shop-cache"]);
    expect(said.at(-1)).toContain("./deploy.sh --prune removes them.");
  });

  it("are kept, and nothing is changed, where --prune could not withdraw the routes of one for want of a bucket", () => {
    const read = (...commands: readonly string[]) =>
      leftovers(
        aws({ "*get-template*": "head -c 51201 /dev/zero | tr '\\0' x" }),
        "region=eu-west-1",
        ...commands,
        "read_leftovers",
      );
    expect(read("prune=yes")).toMatchObject({
      status: 3,
      said: [expect.stringMatching(/^error: stack shop-old, deployed without its routes .* --template-bucket NAME/)],
    });
    expect(read("prune=yes template_bucket=shop").status).toBe(0);
    expect(read().status).toBe(0);
  });

  it("are removed with the names of what stays, and nothing is said of what does not", () => {
    const kept = String.raw`Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n    DeletionPolicy: RetainExceptOnCreate\n  Role:\n    Type: AWS::IAM::Role\n  Task:\n    DeletionPolicy: Delete\n    UpdateReplacePolicy: Retain\n`;
    const resources = aws({
      "*describe-stack-resources*": String.raw`printf 'Role\tAWS::IAM::Role\tr\nQueue\tAWS::SQS::Queue\thttps://sqs/mail\nTask\tX\tt\n'`,
    });
    const said = (...words: readonly string[]) =>
      runBash([
        resources,
        `printf '${kept}' >"$work/old.yaml"`,
        `say_given_up shop-mail "$work/old.yaml" ${words.join(" ")}`,
      ]).said;
    expect(said()).toEqual([
      "Stack shop-mail gives these up. They stay, with what they hold; delete by hand what nobody needs:",
      "  Queue (AWS::SQS::Queue): https://sqs/mail",
    ]);
    expect(said('"$work/old.yaml"')).toEqual([]);
  });

  it("are removed in that order, and then none is left", () => {
    const { status, said } = leftovers(deployment(), "shared_stacks=()", "prune", "report_leftovers");
    expect(status).toBe(0);
    expect(said.filter((line) => line.startsWith("cloudformation delete-stack"))).toEqual([
      "cloudformation delete-stack --stack-name shop-old",
      "cloudformation delete-stack --stack-name shop-cache",
    ]);
  });
});
