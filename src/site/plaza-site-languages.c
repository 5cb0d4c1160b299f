/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "plaza-site-private.h"
#include "plaza-wording.h"

/* As those write it who read it (Unicode CLDR 46, localeDisplayNames), with a capital as on a button. */
static const struct { const char *tag, *name; } languages[] = {
  { "am", "አማርኛ" }, { "ar", "العربية" }, { "bn", "বাংলা" }, { "de", "Deutsch" }, { "en", "English" }, { "es", "Español" },
  { "fa", "فارسی" }, { "fr", "Français" }, { "gu", "ગુજરાતી" }, { "he", "עברית" }, { "hi", "हिन्दी" }, { "ht", "Kreyòl ayisyen" },
  { "hy", "Հայերեն" }, { "it", "Italiano" }, { "ja", "日本語" }, { "km", "ខ្មែរ" }, { "ko", "한국어" }, { "lo", "ລາວ" },
  { "my", "မြန်မာ" }, { "ne", "नेपाली" }, { "pa", "ਪੰਜਾਬੀ" }, { "pl", "Polski" }, { "ps", "پښتو" }, { "pt", "Português" },
  { "ru", "Русский" }, { "so", "Soomaali" }, { "sw", "Kiswahili" }, { "ta", "தமிழ்" }, { "te", "తెలుగు" }, { "th", "ไทย" },
  { "ti", "ትግርኛ" }, { "tl", "Tagalog" }, { "uk", "Українська" }, { "ur", "اردو" }, { "vi", "Tiếng Việt" }, { "zh", "中文" },
};

/**
 * plaza_site_language_name:
 * @tag: a content language
 *
 * Returns: (transfer full): its own name, "Español"; where we do not know it, what it is called in English, or its tag
 */
char *
plaza_site_language_name (const char *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (strcmp (languages[i].tag, tag) == 0)
      return g_strdup (languages[i].name);

  return plaza_wording_language (plaza_words_for ("en"), tag);
}
