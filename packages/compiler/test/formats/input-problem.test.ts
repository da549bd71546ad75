import { expect, it } from "vitest";
import { inputDiagnostic } from "../../src/formats/input-problem.ts";

const problem = { code: "input/empty", message: "Empty.", help: "Fill it." };

it("places a problem in its file, at the start unless it knows better", () => {
  expect(inputDiagnostic("task.json", problem)).toEqual({
    ...problem,
    severity: "error",
    origin: { file: "task.json", line: 1, column: 1 },
  });
  expect(inputDiagnostic("task.json", { ...problem, offset: 4 }, "{\n\n  }").origin).toMatchObject({
    line: 3,
    column: 2,
  });
});
