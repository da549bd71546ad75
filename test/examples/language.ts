import { join } from "node:path";
import {
  type FunctionDeclaration,
  type MethodSignature,
  Node,
  Project,
  type SourceFile,
  type Symbol,
  type Type,
} from "ts-morph";

const ROOT = join(import.meta.dirname, "..", "..");
const LANGUAGE = join(ROOT, "packages", "dsl", "src");

/** The file that exports the language. */
export const LANGUAGE_INDEX = join(LANGUAGE, "index.ts");

/** A project of no files yet, in which types are those of the tests. */
export function languageProject(): Project {
  return new Project({ tsConfigFilePath: join(ROOT, "test", "tsconfig.json"), skipAddingFilesFromTsConfig: true });
}

/** What users write: `service`, `queue.existing`, `Repository.build`, `HealthCheck.interval`. */
export function wordsOf(index: SourceFile): readonly string[] {
  const words = new Set<string>();
  const seen = new Set<Type>();
  for (const [call, types] of callsOf(index)) {
    words.add(call);
    for (const type of types.flat()) addWords(type, index, words, seen);
  }
  return [...words];
}

/** The types that each argument of a call may be of. */
type Arguments = readonly (readonly Type[])[];

/** Every function and method of the language, with what it is given. */
export function callsOf(index: SourceFile): ReadonlyMap<string, Arguments> {
  const calls = new Map<string, Arguments>();
  for (const [name, [declaration]] of index.getExportedDeclarations()) {
    if (Node.isFunctionDeclaration(declaration)) {
      calls.set(name, parametersOf(declaration));
      for (const below of declaration.getType().getProperties()) addMethod(calls, name, below, declaration);
    } else if (Node.isVariableDeclaration(declaration)) {
      for (const below of declaration.getType().getProperties()) addMethod(calls, name, below, declaration);
    } else if (Node.isInterfaceDeclaration(declaration)) {
      for (const method of declaration.getMethods()) calls.set(`${name}.${method.getName()}`, parametersOf(method));
    }
  }
  return calls;
}

/** What users are shown, and what the language itself takes, without its types' parameters. */
function parametersOf(called: FunctionDeclaration | MethodSignature): Arguments {
  const own = Node.isFunctionDeclaration(called) ? called.getImplementation()?.getParameters() : [];
  return called
    .getParameters()
    .map((parameter, index) => [parameter, own?.[index] ?? parameter].map((each) => each.getType()));
}

/** `queue.existing`: a function that stands at another. */
function addMethod(calls: Map<string, Arguments>, name: string, method: Symbol, at: Node): void {
  const [signature] = method.getTypeAtLocation(at).getCallSignatures();
  const parameters = signature?.getParameters().map((parameter) => [parameter.getTypeAtLocation(at)]);
  if (parameters !== undefined) calls.set(`${name}.${method.getName()}`, parameters);
}

/** The properties of plain data. DSL values, which have a `kind`, are made by functions; what is AWS's own is not ours. */
function addWords(type: Type, at: Node, words: Set<string>, seen: Set<Type>): void {
  if (seen.has(type)) return;
  seen.add(type);
  const inner = [...type.getUnionTypes(), type.getArrayElementType(), type.getStringIndexType(), type.getConstraint()];
  for (const each of inner) if (each !== undefined) addWords(each, at, words, seen);
  if (type.isUnion() || (!type.isObject() && !type.isIntersection())) return;
  const properties = type.getProperties();
  if (properties.some((property) => property.getName() === "kind")) return;
  for (const property of properties) {
    const word = wordOf(property);
    if (word === undefined) continue;
    words.add(word);
    addWords(property.getTypeAtLocation(at), at, words, seen);
  }
}

/** What tasks on instances have alone, by its holder: every task runs on Fargate. */
const ON_INSTANCES: ReadonlySet<string> = new Set([
  "Device",
  "DockerVolumeProps",
  "Ec2Container",
  "Ec2WindowsContainer",
  "FsxWindowsProps",
  "FsxWindowsVolume",
  "InstanceContainer",
  "InstanceLinuxParameters",
  "InstanceVolume",
  "OnEc2",
  "OnInstances",
]);

/** What every noun takes alike. */
const SAME_EVERYWHERE: ReadonlySet<string> = new Set(["overrides", "suppress", "tags"]);

/** How the test calls a property of the language: not what functions make, nor what is by AWS's own name in an override. */
export function wordOf(property: Symbol): string | undefined {
  const [declaration] = property.getDeclarations();
  if (!Node.isPropertySignature(declaration) && !Node.isMethodSignature(declaration)) return undefined;
  if (!declaration.getSourceFile().getFilePath().startsWith(LANGUAGE)) return undefined;
  if (Node.isPropertySignature(declaration) && declaration.getTypeNode()?.getText() === "never") return undefined;
  const holder = declaration.getFirstAncestor(
    (node) => Node.isInterfaceDeclaration(node) || Node.isTypeAliasDeclaration(node),
  );
  const [noun, name] = [holder?.getSymbol()?.getName() ?? "", property.getName()];
  if (ON_INSTANCES.has(noun) || noun.startsWith("Any")) return undefined;
  if (noun === "LifecycleRule" || noun === "Environment" || /^[A-Z]/.test(name)) return undefined;
  return SAME_EVERYWHERE.has(name) ? name : `${noun}.${name}`;
}
