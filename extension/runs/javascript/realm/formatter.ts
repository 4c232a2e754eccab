/** What writes values for a person, as the runtime that students use does. It is loaded into a realm when that writes its first one. */
import * as formatter from 'node-inspect-extracted';

export default formatter;
