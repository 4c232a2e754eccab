import { ownColumns } from './columns';

/** The text of the dataset's README.md. In English wherever it is written, as the names of the format are. */
export function readme(): string {
	return `# Sessions of the Socratic Debugger in the ProgSnap2 format, version 1.0

Made from hand-ins of students. Each row of \`MainTable.csv\` is one event of a session in which a student looks for the mistakes of a
program and is led there by questions.

- \`SubjectID\` is the student's pseudonym, the same in all of their hand-ins. Names, e-mail addresses, names of files and paths are not in it. What
  students typed, and their programs, are as they are: **look through them before you pass the dataset on**.
- \`EventID\` and \`SessionID\` stay the same in every export. An event has the same id in an xAPI export.
- \`Order\` compares the events of one session (\`EventOrderScopeColumns\`). \`ClientTimestamp\` is in UTC, by the clock of the student's computer.
- \`ProblemID\` is \`course/problem\`; it is empty for a program of the student's own.
- \`ExperimentalCondition\` is \`study: arm\`, as the course assigned it; it is empty without a study.
- The texts of the programs are in \`CodeStates/CodeStates.csv\`, by \`CodeStateID\`. The file of a session is always called \`program\`.
- \`LinkTables/\` has the sessions, the tests and the problems of courses, by \`SessionID\`, \`TestID\` and \`ProblemID\`.

## How events are told

| event | when |
|---|---|
| \`Session.Start\`, \`Session.End\` | A session begins and ends; \`X-Data\` has the outcome. One that the student left open has no end, and some events may follow it: an idea is asked about again some days later. |
| \`File.Edit\` | The program changed. Edits that come quickly after each other are one. |
| \`File.Save\` | It was saved. |
| \`Submit\` | The student pressed Check. \`Score\` is the share of the tests that pass. |
| \`Run.Program\`, \`Run.Test\` | The program ran with its tests. A run that the student pressed Check for belongs to that \`Submit\` (\`ParentEventID\`); of the others \`X-Data\` says why they ran. |
| \`Compile\`, \`Compile.Error\` | The program could not be read. \`SourceLocation\` is \`Text:LINE\`, from 1. |
| \`Intervention\` | The tutor said something. \`InterventionCategory\` is \`X-Question\` for a question, \`Hint\` for help, whose \`InterventionType\` is its rung, and \`Feedback\` for a reply. \`InterventionType\` of a question is \`KIND/STAGE/TEMPLATE\`. |
| \`Resource.View\` | An explanation of code was looked at; \`ResourceID\` says which kind, \`X-Data\` how long. |
| \`X-ExplanationRated\` | An explanation was rated. |
| \`X-Answered\`, \`X-Assessed\` | The student answered, and the answer was judged. |
| \`X-TransferAnswered\` | The student answered the question about the idea on another program; \`X-Item\` of its \`Intervention\` with the same \`X-Turn\` says which. |
| \`X-Diagnosed\` | The tutor worked out which mistakes there are; \`X-Mistake\` has the course's names for them. |
| other \`X-\` events | What the tutor did on the way, named as in its journal, with \`X-Data\`. |

## Columns that the format does not have

${Object.entries(ownColumns).map(([name, meaning]) => `- \`${name}\`: ${meaning}`).join('\n')}
`;
}
