/** Names of the runtime that the library which writes values expects to be there, and that a program's world does not have. */
class Absent {}

export { Absent as URL };
