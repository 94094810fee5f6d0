//! `cargo xtask <task>`: installs missing tools, then builds, serves, tests or measures Sourcewise.

mod bench;
mod build;
mod bundle;
mod packages;
mod policy;
mod process;
mod release;
mod serve;
mod size;
mod tally;
mod test;
mod tools;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask serve [--port N]   build the page for this computer, serve it and print the address
cargo xtask test --quick       format, lint and the tests without a browser: a minute or two
cargo xtask test               install what the tests need and run them all
cargo xtask test --all         also the tests for a release: 25 workbooks in LibreOffice, 20,000 round trips, 1,000,000 links,
                               5 × 1,000 steps on a translated page
cargo xtask stories [PATTERN]  build the page quickly and run the browser stories, or those whose file or name contains PATTERN
cargo xtask record             rewrite every recorded file: schema, types, link defaults, messages, results
cargo xtask freeze             before a release: freeze the values of samples, kinds of service and sourcing models that links rely on
cargo xtask build              build the release page into dist/
cargo xtask build --single-file  build the page as one HTML file, dist-single/sourcewise.html
cargo xtask release            build both and put them into dist-release/ with licences, samples for web servers and checksums
cargo xtask test --workbook    only recalculate workbooks in LibreOffice and compare every cell
cargo xtask bench              measure the engine natively and in a browser, and the page;
                               `bench engine` leaves out the page";

/// The message of a failed task: a sentence for the person at the terminal.
type Failure = String;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["serve"] => serve::run(8080),
        ["serve", "--port", port] => match port.parse() {
            Ok(port) => serve::run(port),
            Err(_) => Err(format!("`{port}` is not a port number: enter one from 1 to 65535")),
        },
        ["build"] => build::run().map(|_| ()),
        ["build", "--single-file"] => build::single_file::run().map(|file| println!("{}", file.display())),
        ["release"] => release::run().map(|folder| println!("{}", folder.display())),
        ["test", "--quick"] => test::quick(),
        ["test"] => test::run(false),
        ["test", "--all"] => test::run(true),
        ["test", "--workbook"] => test::workbook(),
        ["record"] => test::record(),
        ["freeze"] => test::freeze(),
        ["stories"] => test::stories::run(None),
        ["stories", pattern] => test::stories::run(Some(pattern)),
        ["bench"] => bench::run(true),
        ["bench", "engine"] => bench::run(false),
        _ => Err(format!("choose a task:\n\n{USAGE}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}
