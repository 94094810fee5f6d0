//! Serves a folder of static files on loopback, with the headers a careful host would send. A browser that has a file asks
//! whether it changed, and gets it again only then.

use crate::policy::{HEADERS, POLICY};
use crate::{Failure, build};
use std::path::{Component, Path, PathBuf};
use std::time::UNIX_EPOCH;
use tiny_http::{Header, Request, Response, ResponseBox, Server};

/// Answers under way at the same time.
const THREADS: usize = 8;

/// Builds the page quickly and serves it until the program is stopped.
///
/// # Errors
/// When the build fails or no port can be had.
pub fn run(port: u16) -> Result<(), Failure> {
    let folder = build::quickly()?;
    let site = Site::open(&folder, port).or_else(|_| Site::open(&folder, 0))?;
    println!("\nSourcewise is ready at {}   (stop with Ctrl+C)", site.address());
    site.answer();
    Ok(())
}

/// A folder being served.
pub struct Site {
    server: Server,
    folder: PathBuf,
}

impl Site {
    /// Listens on loopback; port 0 takes any free one.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn open(folder: &Path, port: u16) -> Result<Site, Failure> {
        let server =
            Server::http(("127.0.0.1", port)).map_err(|error| format!("port {port} cannot be used: {error}; give another with --port"))?;
        Ok(Site { server, folder: folder.to_path_buf() })
    }

    /// The address of the page.
    pub fn address(&self) -> String {
        format!("http://{}/", self.server.server_addr())
    }

    /// Serves in the background for as long as the program runs.
    pub fn answer_in_background(self) -> String {
        let address = self.address();
        std::thread::spawn(move || self.answer());
        address
    }

    /// Serves until the program is stopped.
    pub fn answer(&self) {
        std::thread::scope(|scope| {
            for _ in 0..THREADS {
                scope.spawn(|| {
                    for request in self.server.incoming_requests() {
                        let response = response(&request, &self.folder);
                        // A browser that closes its connection early is no failure of ours.
                        let _ = request.respond(response);
                    }
                });
            }
        });
    }
}

fn response(request: &Request, folder: &Path) -> ResponseBox {
    let file = folder.join(relative(request.url()));
    let file = if file.is_dir() { file.join("index.html") } else { file };
    let known = request.headers().iter().find(|header| header.field.equiv("If-None-Match")).map(|header| header.value.as_str());
    let tag = tag(&file).unwrap_or_default();
    let (response, media_type) = match std::fs::read(&file) {
        Ok(_) if known == Some(&tag) => (Response::empty(304).boxed(), media_type(&file)),
        Ok(bytes) => (Response::from_data(bytes).boxed(), media_type(&file)),
        Err(_) => (Response::from_string("not found").with_status_code(404).boxed(), "text/plain"),
    };
    let headers = HEADERS.into_iter().chain([("Content-Security-Policy", POLICY), ("Content-Type", media_type), ("ETag", &tag)]);
    // Each is written in this program, so none is refused.
    let headers = headers.filter(|(_, value)| !value.is_empty()).flat_map(|(name, value)| Header::from_bytes(name, value));
    headers.fold(response.with_chunked_threshold(usize::MAX), Response::with_header)
}

/// What a file is known by until it is written anew.
fn tag(file: &Path) -> std::io::Result<String> {
    let found = std::fs::metadata(file)?;
    let written = found.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
    Ok(format!("\"{:x}-{:x}\"", written.as_nanos(), found.len()))
}

/// The path of a request inside the folder; whatever points out of it is dropped.
fn relative(url: &str) -> PathBuf {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    Path::new(path).components().filter(|part| matches!(part, Component::Normal(_))).collect()
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    #[test]
    fn stays_inside_the_folder() {
        assert_eq!(relative("/../../etc/passwd?x=1"), PathBuf::from("etc/passwd"));
        assert_eq!(relative("/styles/tokens.css#top"), PathBuf::from("styles/tokens.css"));
    }

    /// One answer over a connection that stays open for the next.
    fn asked(connection: &mut TcpStream, path: &str, more: &str) -> String {
        write!(connection, "GET {path} HTTP/1.1\r\nHost: here\r\n{more}\r\n").unwrap();
        let (mut text, mut byte) = (String::new(), [0]);
        while !text.ends_with("\r\n\r\n") {
            connection.read_exact(&mut byte).unwrap();
            text.push(char::from(byte[0]));
        }
        let length = text.lines().find_map(|line| line.strip_prefix("Content-Length: ")).map_or(0, |length| length.parse().unwrap());
        let mut body = vec![0; if text.contains(" 304 ") { 0 } else { length }];
        connection.read_exact(&mut body).unwrap();
        text + &String::from_utf8(body).unwrap()
    }

    #[test]
    fn a_file_is_sent_once_over_one_connection() {
        let folder = std::env::temp_dir().join(format!("sourcewise-serve-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("index.html"), "<!doctype html>").unwrap();
        let address = Site::open(&folder, 0).unwrap().answer_in_background();
        let mut connection = TcpStream::connect(address.trim_start_matches("http://").trim_end_matches('/')).unwrap();
        let first = asked(&mut connection, "/", "");
        let tag = first.lines().find_map(|line| line.strip_prefix("ETag: ")).unwrap();
        let again = asked(&mut connection, "/?fresh", &format!("If-None-Match: {tag}\r\n"));
        let missing = asked(&mut connection, "/missing", "");
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(first.starts_with("HTTP/1.1 200 OK") && first.ends_with("\r\n\r\n<!doctype html>"), "{first}");
        assert!(again.starts_with("HTTP/1.1 304 ") && again.ends_with("\r\n\r\n"), "{again}");
        assert!(missing.starts_with("HTTP/1.1 404 ") && missing.ends_with("not found"), "{missing}");
        for answer in [first, again, missing] {
            assert!(answer.contains(&format!("Content-Security-Policy: {POLICY}\r\n")), "{answer}");
            assert!(HEADERS.iter().all(|(name, value)| answer.contains(&format!("{name}: {value}\r\n"))), "{answer}");
        }
    }
}
