import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { aws, refuse, runBash } from "./run-bash.ts";

let project: string;
let kept: string;

beforeEach(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), "evidence-")));
  kept = join(project, ".ecs-dsl", "last-failure", "production");
  mkdirSync(join(project, "ecs.out", "production"), { recursive: true });
});

/** Runs commands in the folder of an environment; the stack's events are these rows. */
function inEnvironment(rows: readonly string[], ...commands: readonly string[]) {
  const events = aws({ "*describe-stack-events*": `printf '${rows.join(String.raw`\n`)}\n'` });
  return runBash([events, ...commands], join(project, "ecs.out", "production"));
}

describe("the evidence of a failure", () => {
  it("is kept beside the output, where git does not see it, and what an earlier run kept goes", () => {
    mkdirSync(join(kept, "shop-old"), { recursive: true });
    const { status } = inEnvironment([], "open_evidence shop-api; open_evidence shop-web; touch $evidence/x.txt");
    expect(status).toBe(0);
    expect(readdirSync(kept)).toEqual(["shop-api", "shop-web"]);
    expect(existsSync(join(kept, "shop-web", "x.txt"))).toBe(true);
    expect(readFileSync(join(project, ".ecs-dsl", ".gitignore"), "utf8")).toBe("*\n");
  });

  it("is shown all the same where nothing can be written", () => {
    writeFileSync(join(project, ".ecs-dsl"), "");
    const { status, said } = inEnvironment(
      [String.raw`Service\tCREATE_FAILED\tNo.`],
      "open_evidence shop-api; keep_stack_events shop-api; show_evidence",
    );
    expect(status).toBe(0);
    expect(said).toEqual([
      "Likely reason: Service: CREATE_FAILED: No.",
      "stack events:",
      "  Service: CREATE_FAILED: No.",
    ]);
  });

  it("has the rows that failed and those of a rollback with a reason, the first failure as the likely reason", () => {
    const { said } = inEnvironment(
      [
        String.raw`shop\tUPDATE_ROLLBACK_COMPLETE\tNone`,
        String.raw`TaskRole\tCREATE_FAILED\tResource creation cancelled`,
        String.raw`Service\tUPDATE_FAILED\tThe breaker was triggered`,
        String.raw`shop\tUPDATE_IN_PROGRESS\tUser Initiated`,
        String.raw`LogGroup\tCREATE_FAILED\tAn old story`,
      ],
      "open_evidence shop; keep_stack_events shop; show_evidence",
    );
    expect(said).toEqual([
      "Likely reason: Service: UPDATE_FAILED: The breaker was triggered",
      `What AWS says of it is kept in ${join(kept, "shop")}`,
      "stack events:",
      "  TaskRole: CREATE_FAILED: Resource creation cancelled",
      "  Service: UPDATE_FAILED: The breaker was triggered",
    ]);
  });

  it("takes the stack's own rollback for the reason where no resource failed", () => {
    const row = String.raw`shop\tUPDATE_ROLLBACK_IN_PROGRESS\tExport shop-Vpc cannot be deleted as it is in use by api`;
    expect(inEnvironment([row], "open_evidence shop; keep_stack_events shop; show_evidence").said[0]).toBe(
      "Likely reason: shop: UPDATE_ROLLBACK_IN_PROGRESS: Export shop-Vpc cannot be deleted as it is in use by api",
    );
  });

  it("is nothing where AWS does not say", () => {
    const { status, said } = inEnvironment(
      [],
      aws({ "*describe-stack-events*": refuse("AccessDenied") }),
      "explain_failure shop",
    );
    expect({ status, said }).toEqual({ status: 0, said: [] });
  });

  it("takes what the rollout knows before what the stack says", () => {
    const { said } = inEnvironment(
      [String.raw`Service\tUPDATE_FAILED\tThe breaker was triggered`],
      "reason_of_rollout() { echo 'the image cannot be pulled'; }",
      "explain_failure shop",
    );
    expect(said[0]).toBe("Likely reason: the image cannot be pulled");
  });

  it("holds no character that could drive a terminal", () => {
    const row = String.raw`Service\tUPDATE_FAILED\tThe \033[31mbreaker`;
    const { said } = inEnvironment([row], "open_evidence shop; keep_stack_events shop; show_evidence");
    expect(said[0]).toBe("Likely reason: Service: UPDATE_FAILED: The ?[31mbreaker");
    expect(readFileSync(join(kept, "shop", "stack-events.txt"), "utf8")).not.toContain("\u001B");
  });

  it("leaves out what AWS does not say", () => {
    const calls = aws({
      "ecs?a*": refuse("AccessDenied"),
      "ecs?b*": "echo None",
      "ecs?c*": "echo",
      "ecs?d*": "echo told",
    });
    const { status } = inEnvironment(
      [],
      calls,
      "open_evidence shop; for name in a b c d; do keep $name ecs $name; done",
    );
    expect(status).toBe(0);
    expect(readdirSync(join(kept, "shop"))).toEqual(["d.txt"]);
  });
});
