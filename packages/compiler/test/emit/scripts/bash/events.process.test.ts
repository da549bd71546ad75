import { describe, expect, it } from "vitest";
import { aws, runBash } from "./run-bash.ts";

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
