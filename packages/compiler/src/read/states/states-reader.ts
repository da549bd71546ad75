import type { Path } from "@ecs-dsl/validators";
import type { DocumentReader, DocumentsRead, ParsedFile } from "../document-reader.ts";
import type { WrittenAt } from "../source-document.ts";
import { runDocument } from "../cloudformation/state-machines/run-document.ts";
import { isStateMachine, startedTasks } from "../cloudformation/state-machines/run-tasks.ts";

/** A state machine in a file of its own. */
export const statesReader: DocumentReader = { read };

function read({ parsed: { value } }: ParsedFile): DocumentsRead | undefined {
  const started = isStateMachine(value) ? startedTasks(value) : [];
  if (started.length === 0) return undefined;
  return { documents: started.map((task) => runDocument(task, { writtenAt: inFile })), problems: [] };
}

function inFile(path: Path): WrittenAt {
  return { path };
}
