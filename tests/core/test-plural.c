/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-plural.h"

/* The rules of the languages' catalogues, and what they give. */
static const struct
{
  const char    *rule;
  unsigned long  n;
  unsigned long  form;
} cases[] = {
  { "(n != 1)", 0, 1 }, { "(n != 1)", 1, 0 }, { "n != 1", 2, 1 }, { "0", 7, 0 },
  { "n>1", 1, 0 }, { "(n > 1)", 2, 1 },
  { "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5", 0, 0 },
  { "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5", 1, 1 },
  { "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5", 2, 2 },
  { "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5", 105, 3 },
  { "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5", 11, 4 },
  { "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5", 101, 5 },
  { "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2", 21, 0 },
  { "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2", 22, 1 },
  { "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2", 12, 2 },
  { "n%0", 3, 0 }, { "", 3, 0 },
};

static void
test_forms (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (plaza_plural_form (cases[i].rule, cases[i].n), ==, cases[i].form);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plural/forms", test_forms);
  return g_test_run ();
}
