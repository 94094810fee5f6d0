//! Parts of the program in modules of their own, fetched when they are first needed, so that the first answer comes soon.

use super::work::Work;
use yew::prelude::*;

/// What a part is known by before it is here: how it draws itself.
pub type Draw = fn(Work) -> Html;

/// Declares a part: a function that fetches it, and what it then gives.
///
/// With the feature `split` everything that only this part uses goes into a module `split_<name>.wasm`; without it the
/// program is in one piece and the part is there at once.
macro_rules! part {
    ($name:ident, $fetch:ident: $content:ty = $given:expr) => {
        fn $fetch() -> $crate::app::fetched::Fetching<$content> {
            #[cfg(feature = "split")]
            #[allow(unsafe_code)]
            #[wasm_split_helpers::wasm_split($name, fallible)]
            fn $name() -> Result<$content, wasm_split_helpers::SplitLoaderError> {
                Ok($given)
            }
            #[cfg(not(feature = "split"))]
            async fn $name() -> Result<$content, std::convert::Infallible> {
                Ok($given)
            }
            Box::pin(async { $name().await.ok() })
        }
    };
}
pub(super) use part;
