/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-search-text.h"

static gboolean
has (GStrv       words,
     const char *word)
{
  return g_strv_contains ((const char * const *) words, word);
}

static gboolean
has_all (GStrv       words,
         const GStrv wanted)
{
  for (guint i = 0; wanted[i] != NULL; i++)
    if (!has (words, wanted[i]))
      return FALSE;

  return TRUE;
}

/* What an index of words would answer. */
static gboolean
finds (const char *text,
       const char *typed)
{
  g_autofree char *index = plaza_search_text_for_index (text);
  g_auto(GStrv) words = g_regex_split_simple ("[^\\w]+", index, 0, 0);
  g_autoptr(GPtrArray) terms = plaza_search_text_to_terms (typed);

  for (guint i = 0; i < terms->len; i++)
    {
      const PlazaSearchTerm *term = g_ptr_array_index (terms, i);

      if (!has_all (words, term->words) && (term->joined == NULL || !has (words, term->joined)))
        return FALSE;
    }

  return terms->len > 0;
}

static void
test_written_otherwise (void)
{
  /* Each of these ways to write one thing finds each other. */
  static const char * const same[][6] = {
    { "D'Angelo", "dangelo", "D’ANGELO", "d'angelo", "DʼAngelo" },
    { "O’Hare", "OHARE", "o'hare" },
    { "Hoʻolauleʻa", "hoolaulea", "HO'OLAULE'A" },
    { "HB-1134", "hb1134", "HB 1134", "H.B. 1134", "hb 1134" },
    { "H.R. 724", "hr724", "HR 724", "H. R. 724", "hr-724", "H.R.724" },
    { "SB90", "sb 90", "S.B. 90", "SB-90" },
    { "S. 128", "s128", "S 128" },
    { "(313) 555-0100", "3135550100", "313-555-0100", "+1 313 555 0100", "313.555.0100", "13135550100" },
    { "set-up", "setup", "SETUP" },
    { "Ros-Lehtinen", "roslehtinen", "Ros‑Lehtinen" },
    { "Đà Nẵng", "da nang", "DA NANG" },
    { "Łukasz Øster", "lukasz oster" },
    { "U.S.A.", "usa", "USA" },
    { "O'Connor", "O’CONNOR", "o'connor" },
    { "S.B. 4", "sb4", "SB 4", "s.b.4", "S. B. 4" },
    { "H. Res. 12", "h.res.12", "H.RES. 12", "H. RES 12" },
    { "St. Paul", "saint paul", "St Paul", "SAINT PAUL" },
    { "Mt. Pleasant", "mount pleasant", "Mt Pleasant" },
    { "Fort Wayne", "ft wayne", "Ft. Wayne" },
    { "313/555-0100", "3135550100", "313‑555‑0100", "313–555–0100" },
    { "Łódź, Wałęsa", "lodz walesa" },
    { "Şanlıurfa İnönü", "sanliurfa inonu" },
    { "Nguyễn Thị Phượng", "nguyen thi phuong" },
    { "Guðrún Þórðardóttir, Ísafjörður", "gudrun thordardottir isafjordur" },
    { "Winston-Salem", "winston–salem" },
    { "e-mail", "email" },
    { "٣١٣ ٥٥٥ ٠١٠٠", "313-555-0100", "۳۱۳-۵۵۵-۰۱۰۰", "３１３ ５５５ ０１００", "3135550100" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (same); i++)
    for (size_t j = 0; j < G_N_ELEMENTS (same[i]) && same[i][j] != NULL; j++)
      for (size_t k = 0; k < G_N_ELEMENTS (same[i]) && same[i][k] != NULL; k++)
        if (!finds (same[i][j], same[i][k]))
          g_error ("“%s” does not find “%s”", same[i][k], same[i][j]);
}

static void
test_parts (void)
{
  static const struct { const char *text, *typed; gboolean found; } cases[] = {
    { "Rep. Diaz Balart", "diaz-balart", TRUE },
    { "Rep. Diaz-Balart", "diaz balart", TRUE },
    { "Michael D'Angelo", "angelo", TRUE },
    { "call 313-555-0100 today", "5550100", TRUE },
    { "3135550100", "313 555 0100", TRUE },
    { "3135550100", "0100", TRUE },
    { "the House, 22 members", "house22", FALSE },
    { "Ann – Bob", "annbob", FALSE },
    { "9:00 am", "900", FALSE },
    { "Canton, 313", "canton313", FALSE },
    { "one. two", "onetwo", FALSE },
    { "", "", FALSE },
    { "canton", "…", FALSE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    if (finds (cases[i].text, cases[i].typed) != cases[i].found)
      g_error ("“%s” in “%s”", cases[i].typed, cases[i].text);
}

/* As a page has it, and as people type it, which a page never would. */
static void
test_typed (void)
{
  static const struct { const char *text, *typed[6]; } cases[] = {
    { "St. John's Church", { "st johns", "saint john's", "st john’s church" } },
    { "H. Res. 12", { "hres12", "hres 12", "HRES 12" } },
    { "HRES 12", { "hres12" } },
    { "H.J. Res. 59", { "hjres59", "hjres 59", "H.J.Res. 59", "h j res 59" } },
    { "S. Con. Res. 8", { "sconres8", "sconres 8", "S.Con.Res.8" } },
    { "Sen. Chris Van Hollen", { "vanhollen", "van hollen" } },
    { "María de la Cruz", { "delacruz", "de la cruz", "cruz" } },
    { "W.E.B. Du Bois", { "web dubois", "web du bois" } },
    { "J. D. Vance", { "jd vance", "j.d. vance" } },
    { "Coeur d’Alene", { "coeur dalene", "coeur d alene" } },
    { "Martha’s Vineyard", { "marthas vineyard", "martha's vineyard" } },
    { "(313) 555-0100 ext. 12", { "3135550100", "555-0100", "313 555" } },
    { "adonis@example.org", { "adonis", "example.org", "adonis@example.org" } },
    { "Washington, D.C.", { "washington dc", "dc" } },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    for (size_t j = 0; j < G_N_ELEMENTS (cases[i].typed) && cases[i].typed[j] != NULL; j++)
      if (!finds (cases[i].text, cases[i].typed[j]))
        g_error ("“%s” does not find “%s”", cases[i].typed[j], cases[i].text);
}

/* Whatever a text is, its own words find it, and so do they in capitals. */
static void
test_finds_itself (void)
{
  static const char letters[] = "abCD12 .-'’+(1)\n,øĐʻ´é";
  g_autoptr(GRand) rand = g_rand_new_with_seed (724);
  long n_letters = g_utf8_strlen (letters, -1);

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr(GString) text = g_string_new ("x");
      g_autofree char *upper = NULL;

      for (int n = g_rand_int_range (rand, 0, 24); n > 0; n--)
        g_string_append_unichar (text, g_utf8_get_char (g_utf8_offset_to_pointer (letters, g_rand_int_range (rand, 0, n_letters))));

      upper = g_utf8_strup (text->str, -1);
      if (!finds (text->str, text->str) || !finds (text->str, upper))
        g_error ("“%s” does not find itself", text->str);
    }
}

/* An index has a word of an event once, however often it is there. */
static void
test_each_once (void)
{
  static const struct { const char *text, *index; } cases[] = {
    { "Canton, Michigan: the vigil in CANTON\nMichigan", " canton michigan the vigil in" },
    { "Él y el y ÉL", " el y" },
    { "a b a c b a", " a b c" },
    { "", "" },
    { " , ", "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *index = plaza_search_text_for_index (cases[i].text);

      g_assert_cmpstr (index, ==, cases[i].index);
    }
}

static void
test_bad_bytes (void)
{
  g_autofree char *index = plaza_search_text_for_index ("a\xff" "b ´\xc2");
  g_autoptr(GPtrArray) terms = plaza_search_text_to_terms ("\xff\xfe");

  g_assert_true (g_utf8_validate (index, -1, NULL));
  g_assert_cmpuint (terms->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search-text/written-otherwise", test_written_otherwise);
  g_test_add_func ("/search-text/typed", test_typed);
  g_test_add_func ("/search-text/parts", test_parts);
  g_test_add_func ("/search-text/finds-itself", test_finds_itself);
  g_test_add_func ("/search-text/each-once", test_each_once);
  g_test_add_func ("/search-text/bad-bytes", test_bad_bytes);
  return g_test_run ();
}
