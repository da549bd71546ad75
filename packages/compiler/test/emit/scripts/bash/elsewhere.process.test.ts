import { expect, it } from "vitest";
import { runBash } from "./run-bash.ts";

const HERE = "region=eu-west-1; elsewhere=(shop-us-east-1-certificates=us-east-1)";

it("asks about a stack where it is", () => {
  const words = ["shop-us-east-1-certificates", "shop-platform"].map(
    (name) =>
      `find_there cloudformation describe-stacks --stack-name ${name}; echo "\${there[*]-} $(region_of ${name})"`,
  );
  expect(runBash([HERE, ...words]).out).toBe("--region us-east-1 us-east-1\n eu-west-1\n");
});

it("finds certificates that the app no longer has, and removes them once nothing takes them", () => {
  const stack = "old-us-east-1-certificates";
  const note = `printf '    Description: Output A of stack ${stack}\\n' >"$work/deployed.p.yaml"; note_certificates p; cat "$work/certificates"`;
  const remove = 'delete_stack() { echo "delete $1 in $(region_of "$1")"; }; remove_certificates 2>/dev/null';
  const kept = `printf 'of stack ${stack}' >"$work/kept.p.yaml"`;
  expect(runBash([HERE, note, remove]).out).toBe(`${stack}\ndelete ${stack} in us-east-1\n`);
  expect(runBash([HERE, note, kept, remove]).out).toBe(`${stack}\n`);
  expect(runBash([HERE, note.replace("note_certificates p", `note_certificates ${stack}`)]).out).toBe("");
});
