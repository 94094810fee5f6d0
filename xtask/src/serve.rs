//! Serves a folder of static files on loopback, with the headers a careful host would send.

use crate::{Failure, build};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use tiny_http::{Header, Response, Server};

/// The policy the page is built for; hosts are told to send the same.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'";

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

/// A folder being served.
pub struct Site {
    server: Arc<Server>,
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
        Ok(Site { server: Arc::new(server), folder: folder.to_path_buf() })
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
        for request in self.server.incoming_requests() {
            let file = self.folder.join(relative(request.url()));
            let file = if file.is_dir() { file.join("index.html") } else { file };
            let sent = match std::fs::read(&file) {
                Ok(bytes) => request.respond(with_headers(Response::from_data(bytes), media_type(&file))),
                Err(_) => request.respond(with_headers(Response::from_string("not found").with_status_code(404), "text/plain")),
            };
            // A browser that closes its connection early is no failure of ours.
            drop(sent);
        }
    }
}

fn with_headers<R: std::io::Read>(mut response: Response<R>, media_type: &str) -> Response<R> {
    let headers = [
        ("Content-Type", media_type),
        ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
        ("X-Content-Type-Options", "nosniff"),
        ("Cache-Control", "no-cache"),
        // A sandboxed frame has no origin of its own: without this it may not load the program.
        ("Access-Control-Allow-Origin", "*"),
    ];
    for (name, value) in headers {
        if let Ok(header) = Header::from_bytes(name.as_bytes(), value.as_bytes()) {
            response.add_header(header);
        }
    }
    response
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
