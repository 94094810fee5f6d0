import { connect } from "../sourcewise-frame.js";

connect(document.getElementById("calculator"));
