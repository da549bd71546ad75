import { describe, expect, it } from "vitest";
import { aws, refuse, runBash } from "./run-bash.ts";

describe("explain_stack", () => {
  const explain = (...rows: readonly string[]) =>
    runBash([aws({ "*describe-stack-events*": `printf '${rows.join("\\n")}\\n'` }), "explain_stack shop"]);

  it("tells what failed in the latest deployment, and nothing of those before it", () => {
    const { said } = explain(
      String.raw`Service\tUPDATE_FAILED\tThe image is missing`,
      String.raw`TaskRole\tUPDATE_COMPLETE\tNone`,
      String.raw`shop\tUPDATE_IN_PROGRESS\tUser Initiated`,
      String.raw`LogGroup\tCREATE_FAILED\tAn old story`,
    );
    expect(said).toEqual(["What failed in stack shop:", "  Service: UPDATE_FAILED: The image is missing"]);
  });

  it("gives the reason of a rollback, which only the stack's own event has", () => {
    const { said } = explain(String.raw`shop\tUPDATE_ROLLBACK_IN_PROGRESS\tExport shop-vpc cannot be deleted`);
    expect(said).toContain("  shop: UPDATE_ROLLBACK_IN_PROGRESS: Export shop-vpc cannot be deleted");
  });

  it("is silent where AWS does not say", () => {
    const events = aws({ "*describe-stack-events*": refuse("AccessDenied") });
    expect(runBash([events, "explain_stack shop"])).toEqual({ status: 0, out: "", said: [] });
  });
});

describe("report_left_behind", () => {
  it("names once what an update that succeeded could not delete", () => {
    const rows = [
      String.raw`shop\tUPDATE_COMPLETE\tNone`,
      String.raw`OldRule\tDELETE_FAILED\tin use`,
      String.raw`OldRule\tDELETE_FAILED\tin use`,
      String.raw`shop\tUPDATE_IN_PROGRESS\tUser Initiated`,
      String.raw`Older\tDELETE_FAILED\tan old story`,
    ];
    const events = aws({ "*describe-stack-events*": `printf '${rows.join("\\n")}\\n'` });
    expect(runBash([events, "report_left_behind shop"])).toEqual({
      status: 0,
      out: "",
      said: [
        "Stack shop is updated, but this could not be deleted and is no longer part of it; delete it by hand:",
        "  OldRule: in use",
      ],
    });
  });
});
