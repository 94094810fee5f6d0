//! Serves a folder of static files on loopback, with the headers of a careful host. A browser that has a file asks whether it
//! changed, and downloads it again only then.

use crate::policy::{HEADERS, POLICY};
use crate::{Failure, build};
use axum::Router;
use axum::body::Body;
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode, Uri};
use std::net::TcpListener;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::time::UNIX_EPOCH;

/// Builds the page quickly and serves it until the program is stopped.
///
/// # Errors
/// When the build fails or no port is available.
pub fn run(port: u16) -> Result<(), Failure> {
    let folder = build::quickly()?;
    let site = Site::open(&folder, port).or_else(|_| Site::open(&folder, 0))?;
    println!("\nSourcewise is ready at {}   (stop with Ctrl+C)", site.address());
    site.answer()
}

/// A folder being served.
pub struct Site {
    listener: TcpListener,
    address: String,
    folder: PathBuf,
}

impl Site {
    /// Listens on loopback; port 0 means any free port.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn open(folder: &Path, port: u16) -> Result<Site, Failure> {
        let taken = |error| format!("port {port} cannot be used: {error}; choose another with --port");
        let listener = TcpListener::bind(("127.0.0.1", port)).map_err(taken)?;
        listener.set_nonblocking(true).map_err(taken)?;
        let address = format!("http://{}/", listener.local_addr().map_err(taken)?);
        Ok(Site { listener, address, folder: folder.to_path_buf() })
    }

    /// The address of the page.
    pub fn address(&self) -> String {
        self.address.clone()
    }

    /// Serves in the background while the program runs.
    pub fn answer_in_background(self) -> String {
        let address = self.address();
        std::thread::spawn(move || self.answer().inspect_err(|failure| eprintln!("{failure}")));
        address
    }

    /// Serves until the program is stopped.
    ///
    /// # Errors
    /// When the computer has no threads or network for it.
    pub fn answer(self) -> Result<(), Failure> {
        let failed = |error: std::io::Error| format!("the page cannot be served: {error}");
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_io().build().map_err(failed)?;
        let folder = Arc::new(self.folder);
        let app = Router::new().fallback(move |uri: Uri, asked: HeaderMap| async move { response(uri.path(), &asked, &folder) });
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(self.listener).map_err(failed)?;
            axum::serve(listener, app).await.map_err(failed)
        })
    }
}

fn response(path: &str, asked: &HeaderMap, folder: &Path) -> Response<Body> {
    let file = folder.join(relative(path));
    let file = if file.is_dir() { file.join("index.html") } else { file };
    let known = asked.get(IF_NONE_MATCH).and_then(|known| known.to_str().ok());
    let tag = tag(&file).unwrap_or_default();
    let (status, body, media_type) = match std::fs::read(&file) {
        Ok(_) if known == Some(&tag) => (StatusCode::NOT_MODIFIED, Body::empty(), media_type(&file)),
        Ok(bytes) => (StatusCode::OK, Body::from(bytes), media_type(&file)),
        Err(_) => (StatusCode::NOT_FOUND, Body::from("not found"), "text/plain"),
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    if let Some(tag) = HeaderValue::from_str(&tag).ok().filter(|tag| !tag.is_empty()) {
        headers.insert(ETAG, tag);
    }
    for (name, value) in HEADERS {
        // The headers are constants of this program, so none is invalid.
        if let Ok(name) = name.parse::<HeaderName>() {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
    response
}

/// The identity of a file until it is rewritten.
fn tag(file: &Path) -> std::io::Result<String> {
    let found = std::fs::metadata(file)?;
    let written = found.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
    Ok(format!("\"{:x}-{:x}\"", written.as_nanos(), found.len()))
}

/// The path of a request inside the folder; parts that point outside are dropped.
fn relative(path: &str) -> PathBuf {
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

    /// The value of a header, ignoring the case of its name.
    fn header<'a>(answer: &'a str, name: &str) -> Option<&'a str> {
        answer.lines().filter_map(|line| line.split_once(": ")).find_map(|(found, value)| found.eq_ignore_ascii_case(name).then_some(value))
    }

    #[test]
    fn stays_inside_the_folder() {
        assert_eq!(relative("/../../etc/passwd"), PathBuf::from("etc/passwd"));
        assert_eq!(relative("/styles/tokens.css"), PathBuf::from("styles/tokens.css"));
    }

    /// One response over a connection that stays open for the next.
    fn asked(connection: &mut TcpStream, path: &str, more: &str) -> String {
        write!(connection, "GET {path} HTTP/1.1\r\nHost: here\r\n{more}\r\n").unwrap();
        let (mut text, mut byte) = (String::new(), [0]);
        while !text.ends_with("\r\n\r\n") {
            connection.read_exact(&mut byte).unwrap();
            text.push(char::from(byte[0]));
        }
        let length = header(&text, "Content-Length").map_or(0, |length| length.parse().unwrap());
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
        let tag = header(&first, "ETag").unwrap();
        let again = asked(&mut connection, "/?fresh", &format!("If-None-Match: {tag}\r\n"));
        let missing = asked(&mut connection, "/missing", "");
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(first.starts_with("HTTP/1.1 200 OK") && first.ends_with("\r\n\r\n<!doctype html>"), "{first}");
        assert!(again.starts_with("HTTP/1.1 304 ") && again.ends_with("\r\n\r\n"), "{again}");
        assert!(missing.starts_with("HTTP/1.1 404 ") && missing.ends_with("not found"), "{missing}");
        for answer in [first, again, missing] {
            assert_eq!(header(&answer, "Content-Security-Policy"), Some(POLICY));
            assert!(HEADERS.iter().all(|(name, value)| header(&answer, name) == Some(*value)), "{answer}");
        }
    }

    /// Browsers open several connections at once and keep them: none may wait for another to close.
    #[test]
    fn connections_that_stay_open_keep_nobody_waiting() {
        let folder = std::env::temp_dir().join(format!("sourcewise-serve-many-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("index.html"), "<!doctype html>").unwrap();
        let address = Site::open(&folder, 0).unwrap().answer_in_background();
        let host = address.trim_start_matches("http://").trim_end_matches('/');
        for _ in 0..20 {
            let mut connections: Vec<TcpStream> = (0..12).map(|_| TcpStream::connect(host).unwrap()).collect();
            for connection in &mut connections {
                connection.set_read_timeout(Some(std::time::Duration::from_secs(20))).unwrap();
                assert!(asked(connection, "/", "").starts_with("HTTP/1.1 200"));
            }
        }
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
