//! Parts of the program in modules of their own, fetched when they are first needed, so that the first answer comes soon.

use super::work::Work;
use yew::prelude::*;

/// What a part is known by before it is here: how it draws itself.
pub type Draw = fn(Work) -> Html;

/// Declares what a part gives and how it is fetched: `part!(module, fetch: Content = content)`.
///
/// With the feature `split` everything that only parts of this module use goes into `split_<module>.wasm`; several parts may
/// share a module. Without the feature the program is in one piece and every part is there at once.
macro_rules! part {
    ($module:ident, $fetch:ident: $content:ty = $given:expr) => {
        fn $fetch() -> $crate::app::fetched::Fetching<$content> {
            #[cfg(feature = "split")]
            #[allow(unsafe_code)]
            #[wasm_split_helpers::wasm_split($module, fallible)]
            fn given() -> Result<$content, wasm_split_helpers::SplitLoaderError> {
                Ok($given)
            }
            #[cfg(not(feature = "split"))]
            async fn given() -> Result<$content, std::convert::Infallible> {
                Ok($given)
            }
            Box::pin(async { given().await.ok() })
        }
    };
}
pub(super) use part;
