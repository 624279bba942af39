/** Entry of the page's bundle: puts the grid, the faces and the file writer into the shell. */
import { startPage } from "./main";
import { exportWorkbook, SESSIONS } from "./sessions";
import { createPageModel } from "./univer";
// After the grid's own styles, so that the shell has the last word.
import "./layout.css";
import "./commands.css";
import "./over-grid.css";

void startPage({ createModel: createPageModel, sessions: SESSIONS, exportWorkbook });
