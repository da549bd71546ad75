import { expect, it } from "vitest";
import { readDocument } from "../../../src/import/documents/read-documents.ts";
import { soundDocument, tellerOf } from "../../../src/import/documents/sound.ts";
import { sourceOf } from "../imported.ts";

function sound(value: unknown) {
  const from = readDocument(sourceOf({ "a.json": JSON.stringify(value) }), "a.json", true);
  if (from === undefined || !("documents" in from)) throw new Error("It has no document.");
  const [document] = from.documents;
  if (document === undefined) throw new Error("It has no document.");
  const found = { document, from };
  const kept = soundDocument(found, "taskDefinition");
  tellerOf(found).approximated(["family"], "nearly");
  tellerOf(found).approximated(["novelty"], "besides");
  const entries = [...from.ledger.entries(), ...from.additions];
  const remarks = entries.flatMap(({ path, words }) => (words === undefined ? [] : [`${path.join(".")}: ${words}`]));
  return { kept, remarks };
}

it("keeps what AWS would take, and tells of the rest", () => {
  const { kept, remarks } = sound({
    taskDefinition: {
      family: "a",
      revision: 3,
      cpu: 256,
      networkMode: "vpn",
      volumes: [],
      pidMode: null,
      magic: 1,
      containerDefinitions: [
        { name: "api", image: "a", memory: "512", cpu: [], user: "${USER}", interactive: "${TTY}", command: [] },
      ],
    },
    tags: [],
  });
  expect(kept).toEqual({
    family: "a",
    cpu: "256",
    containerDefinitions: [{ name: "api", image: "a", memory: 512, user: "${USER}" }],
  });
  expect(remarks).toEqual([
    "taskDefinition.family: nearly",
    "taskDefinition.revision: AWS answers it; nobody writes it.",
    'taskDefinition.networkMode: ECS does not take "vpn" here.',
    "taskDefinition.magic: ECS has no such property.",
    "taskDefinition.containerDefinitions.0.cpu: It is not what ECS takes here: an integer.",
    "taskDefinition.containerDefinitions.0.interactive: What it is a deployment alone knows.",
    "taskDefinition.novelty: besides",
  ]);
});

it("says nothing of what a part of a document lacks", () => {
  const { kept, remarks } = sound({ healthCheck: { command: ["CMD", "true"], interval: 5 } });
  expect(kept).toEqual({ containerDefinitions: [{ healthCheck: { command: ["CMD", "true"], interval: 5 } }] });
  expect(remarks).toEqual([": nearly", ": besides"]);
});
