/** An error for who calls a function wrongly: the compiler shows what to do apart, Node all of it as the message. */
export function misuse(message: string, help: string): TypeError {
  return Object.defineProperty(new TypeError(`${message} ${help}`), "help", { value: help });
}
