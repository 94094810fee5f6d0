//! Serves a folder of static files on loopback, with the headers a careful host would send.

use crate::policy::{HEADERS, POLICY};
use crate::{Failure, build};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

const LONGEST_REQUEST: u64 = 64 * 1024;

/// Builds the page and serves it until the program is stopped.
///
/// # Errors
/// When the build fails or no port can be had.
pub fn run(port: u16) -> Result<(), Failure> {
    let folder = build::run()?;
    let site = Site::open(&folder, port).or_else(|_| Site::open(&folder, 0))?;
    println!("\nSourcewise is ready at {}   (stop with Ctrl+C)", site.address());
    site.answer();
    Ok(())
}

/// A folder being served. A connection carries one request, for idle connections that a browser keeps open have
/// starved the thread pools of the small server libraries we tried.
pub struct Site {
    listener: TcpListener,
    address: SocketAddr,
    folder: PathBuf,
}

impl Site {
    /// Listens on loopback; port 0 takes any free one.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn open(folder: &Path, port: u16) -> Result<Site, Failure> {
        let failed = |error: std::io::Error| format!("port {port} cannot be used: {error}; give another with --port");
        let listener = TcpListener::bind(("127.0.0.1", port)).map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        Ok(Site { listener, address, folder: folder.to_path_buf() })
    }

    /// The address of the page.
    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Serves in the background for as long as the program runs.
    pub fn answer_in_background(self) -> String {
        let address = self.address();
        std::thread::spawn(move || self.answer());
        address
    }

    /// Serves until the program is stopped.
    pub fn answer(&self) {
        for connection in self.listener.incoming().flatten() {
            let folder = self.folder.clone();
            // A browser that closes its connection early is no failure of ours.
            std::thread::spawn(move || answer(connection, &folder).ok());
        }
    }
}

fn answer(mut connection: TcpStream, folder: &Path) -> std::io::Result<()> {
    connection.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut request = BufReader::new(connection.try_clone()?.take(LONGEST_REQUEST)).lines();
    let first = request.next().transpose()?.unwrap_or_default();
    for line in request {
        if line?.is_empty() {
            break;
        }
    }
    let file = folder.join(relative(first.split(' ').nth(1).unwrap_or_default()));
    let file = if file.is_dir() { file.join("index.html") } else { file };
    let (status, media_type, bytes) = match std::fs::read(&file) {
        Ok(bytes) => ("200 OK", media_type(&file), bytes),
        Err(_) => ("404 Not Found", "text/plain", b"not found".to_vec()),
    };
    write!(connection, "HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {}\r\n", bytes.len())?;
    for (name, value) in HEADERS.into_iter().chain([("Content-Security-Policy", POLICY), ("Connection", "close")]) {
        write!(connection, "{name}: {value}\r\n")?;
    }
    connection.write_all(b"\r\n")?;
    connection.write_all(&bytes)?;
    connection.flush()
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

    #[test]
    fn stays_inside_the_folder() {
        assert_eq!(relative("/../../etc/passwd?x=1"), PathBuf::from("etc/passwd"));
        assert_eq!(relative("/styles/tokens.css#top"), PathBuf::from("styles/tokens.css"));
    }
}
