import { describe, expect, it } from "vitest";
import { aws, refuse, runBash } from "./run-bash.ts";

const NO_FAILURES = { "*describe-stack-events*": String.raw`printf 'shop\tUPDATE_COMPLETE\tNone\n'` };

describe("await_stack", () => {
  const wait = (statuses: readonly string[], events: Readonly<Record<string, string>> = NO_FAILURES) =>
    runBash(["region=eu-west-1", aws({ "*describe-stacks*": statuses, ...events }), "await_stack shop && echo ready"]);
  const answers = (...statuses: readonly string[]) => statuses.map((status) => `echo ${status}`);

  it.each(["CREATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE", "ROLLBACK_COMPLETE", "REVIEW_IN_PROGRESS"])(
    "lets a stack in %s be deployed",
    (status) => {
      expect(wait(answers(status))).toEqual({ status: 0, out: "ready\n", said: [] });
    },
  );

  it("lets a stack be created that is not there", () => {
    const missing = refuse("An error occurred (ValidationError): Stack with id shop does not exist");
    expect(wait([missing])).toEqual({ status: 0, out: "ready\n", said: [] });
  });

  it("waits for what is in progress, and says so once", () => {
    const statuses = answers("UPDATE_IN_PROGRESS", "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", "UPDATE_COMPLETE");
    expect(wait(statuses)).toEqual({
      status: 0,
      out: "ready\n",
      said: ["Stack shop is in UPDATE_IN_PROGRESS; waiting for it."],
    });
  });

  it.each(["ROLLBACK_FAILED", "CREATE_FAILED", "DELETE_FAILED"])("says how to delete a stack in %s", (status) => {
    const { status: exit, said } = wait(answers(status));
    expect(exit).toBe(3);
    expect(said.slice(-3)).toEqual([
      "  aws cloudformation delete-stack --region eu-west-1 --stack-name shop",
      "  aws cloudformation wait stack-delete-complete --region eu-west-1 --stack-name shop",
      `error: stack shop is in ${status}.`,
    ]);
  });

  it("says once it has waited what an update could not delete, which whoever began it may not have seen", () => {
    const { said } = wait(answers("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", "UPDATE_COMPLETE"), {
      "*describe-stack-events*": String.raw`printf 'OldRule\tDELETE_FAILED\tin use\n'`,
    });
    expect(said.slice(1)).toEqual([
      "Stack shop is updated, but this could not be deleted and is no longer part of it; delete it by hand:",
      "  OldRule: in use",
    ]);
  });

  it("does not begin where an import failed", () => {
    const { status, said } = wait(answers("IMPORT_ROLLBACK_FAILED"));
    expect([status, said.at(-1)]).toEqual([3, "error: stack shop is in IMPORT_ROLLBACK_FAILED."]);
  });

  it.each(["UPDATE_FAILED", "IMPORT_COMPLETE", "IMPORT_ROLLBACK_COMPLETE"])(
    "lets a stack in %s be updated, as CloudFormation does",
    (status) => {
      expect(wait(answers(status)).out).toBe("ready\n");
    },
  );

  it("says how to end a rollback that failed", () => {
    const { status, said } = wait(answers("UPDATE_ROLLBACK_FAILED"));
    expect(status).toBe(3);
    expect(said.at(-2)).toBe("  aws cloudformation continue-update-rollback --region eu-west-1 --stack-name shop");
  });

  it("does not take a refusal for a stack that is not there", () => {
    const { status, said } = wait([refuse("An error occurred (AccessDenied)")]);
    expect(status).toBe(6);
    expect(said).toEqual(["error: stack shop cannot be read: An error occurred (AccessDenied)"]);
  });

  it("gives up where there is no time left, and says what to do", () => {
    const { status, said } = runBash(["deadline=0", aws({ "*": "echo UPDATE_IN_PROGRESS" }), "await_stack shop"]);
    expect([status, said.at(-1)]).toEqual([
      5,
      "error: stack shop is still in UPDATE_IN_PROGRESS after 5 s. What AWS has begun goes on there; run the same command again to wait for it, with a longer --timeout.",
    ]);
  });

  it("bears two refusals of AWS in a row, and not three", () => {
    const no = refuse("Rate exceeded");
    expect(wait([no, no, "echo UPDATE_COMPLETE"])).toEqual({ status: 0, out: "ready\n", said: [] });
    expect(wait([no]).status).toBe(6);
  });
});

describe("finish_stack", () => {
  const finish = (...answers: readonly string[]) =>
    runBash([aws({ "*StackStatus*": answers, ...NO_FAILURES }), "finish_stack shop", "echo finished"]);

  it("waits until all is done", () => {
    expect(finish("echo UPDATE_IN_PROGRESS", "echo UPDATE_COMPLETE").out).toBe("finished\n");
  });

  it("keeps what a rollback takes away once, as soon as it begins", () => {
    const statuses = ["UPDATE_IN_PROGRESS", "UPDATE_ROLLBACK_IN_PROGRESS", "UPDATE_ROLLBACK_IN_PROGRESS"];
    const { status, out } = runBash([
      aws({ "*StackStatus*": [...statuses, "UPDATE_ROLLBACK_COMPLETE"].map((one) => `echo ${one}`), ...NO_FAILURES }),
      'collect_rollout() { echo "$stack_status"; }',
      "finish_stack shop",
    ]);
    expect({ status, out }).toEqual({ status: 4, out: "UPDATE_ROLLBACK_IN_PROGRESS\n" });
  });

  it("shows what AWS says of an update that takes too long", () => {
    const { status, said } = runBash([
      aws({
        "*StackStatus*": "echo UPDATE_IN_PROGRESS",
        "*describe-stack-events*": String.raw`printf 'Service\tUPDATE_FAILED\tThe image is missing\n'`,
      }),
      "deadline=$SECONDS",
      "finish_stack shop",
    ]);
    expect(status).toBe(5);
    expect(said[0]).toBe("Likely reason: Service: UPDATE_FAILED: The image is missing");
    expect(said.at(-1)).toMatch(/^error: stack shop is still in UPDATE_IN_PROGRESS after 5 s\./);
  });

  it.each(["ROLLBACK_COMPLETE", "UPDATE_ROLLBACK_COMPLETE", "UPDATE_ROLLBACK_FAILED", "ROLLBACK_FAILED"])(
    "exits 4 for a stack that ends in %s",
    (end) => {
      const { status, said } = finish("echo UPDATE_IN_PROGRESS", `echo ${end}`);
      expect([status, said.at(-1)]).toEqual([4, `error: stack shop could not be deployed; it is in ${end}.`]);
    },
  );
});
