//! Packs the text of a link: deflate, primed with the words of a comparison.

use miniz_oxide::deflate::core::{CompressorOxide, TDEFLFlush, TDEFLStatus, compress_to_output, create_comp_flags_from_zip_params};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

/// The words that links of version 2 are packed with. Changing any letter makes every link of that version unreadable: new
/// words need a new version.
pub(super) static WORDS: &str = include_str!("words_2.txt");

/// The best compression, without a header.
const LEVEL: i32 = 10;
const WITHOUT_HEADER: i32 = -15;

/// Why a payload cannot be unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PackingFault {
    /// It is not packed this way.
    NotPacked,
    /// It contains too much.
    TooLarge,
}

/// Packs a text.
pub(super) fn pack(text: &str) -> Vec<u8> {
    let flags = create_comp_flags_from_zip_params(LEVEL, WITHOUT_HEADER, 0);
    let mut compressor = Box::new(CompressorOxide::new(flags));
    let mut packed = Vec::new();
    // The output for the words themselves is dropped: it ends at a whole byte and the reader knows it.
    compress_to_output(&mut compressor, WORDS.as_bytes(), TDEFLFlush::Sync, |_| true);
    let (status, _) = compress_to_output(&mut compressor, text.as_bytes(), TDEFLFlush::Finish, |bytes| {
        packed.extend_from_slice(bytes);
        true
    });
    debug_assert_eq!(status, TDEFLStatus::Done);
    packed
}

/// Unpacks the output of [`pack`], to at most a number of bytes.
pub(super) fn unpack(packed: &[u8], most: usize) -> Result<Vec<u8>, PackingFault> {
    let words = WORDS.len();
    let mut text = Vec::with_capacity(words + most);
    text.extend_from_slice(WORDS.as_bytes());
    text.resize(words + most, 0);
    let mut decompressor = Box::new(DecompressorOxide::new());
    let (status, _, length) = decompress(&mut decompressor, packed, &mut text, words, TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF);
    match status {
        TINFLStatus::Done => {
            text.truncate(words + length);
            text.drain(..words);
            Ok(text)
        }
        TINFLStatus::HasMoreOutput => Err(PackingFault::TooLarge),
        _ => Err(PackingFault::NotPacked),
    }
}
