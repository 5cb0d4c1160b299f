/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-about.h"

#include <glib/gi18n.h>

#include "plaza-config.h"

/* data/places/README.md says what was taken from where. */
static void
about_add_places (AdwAboutDialog *about)
{
  adw_about_dialog_add_legal_section (
    about,
    _("Map and Places"),
    /* The names of whose data it is; not for translation. */
    "Natural Earth · US Census · GeoNames (CC BY 4.0)",
    GTK_LICENSE_CUSTOM,
    /* Translators: in About: under which terms the map and the list of places may be used. */
    _("The data of Natural Earth and of the U.S. Census Bureau are in the public domain. Those of GeoNames "
      "(geonames.org) are under the Creative Commons Attribution 4.0 license "
      "(creativecommons.org/licenses/by/4.0) and were changed: see data/places/README.md in Plaza’s source."));
}

/* data/campaigns/README.md. */
static void
about_add_campaign (AdwAboutDialog *about)
{
  adw_about_dialog_add_legal_section (
    about,
    _("Campaign"),
    /* Whose texts they are; not for translation. */
    "We Are All America",
    GTK_LICENSE_CUSTOM,
    /* Translators: in About: under which terms the texts of the campaign may be used. */
    _("The texts of the day of action We Are All America, in both languages, are in the public domain (CC0 1.0, "
      "creativecommons.org/publicdomain/zero/1.0)."));
}

/* What travels with the program in a flatpak, and what it is linked to elsewhere. */
static void
about_add_libraries (AdwAboutDialog *about)
{
  adw_about_dialog_add_legal_section (
    about,
    _("Libraries and Typefaces"),
    NULL,
    GTK_LICENSE_CUSTOM,
    /* Translators: in About: whose work Plaza is built on. The names of programs and of licenses stay as they are. */
    _("Plaza is built on the work of others, each under a free license of its own.\n\n"
      "GNU LGPL 2.1: GTK, libadwaita, GLib, Pango, cairo, JSON-GLib, libshumate, libical, libqrencode, libcsv, libseccomp, "
      "libspelling, GtkSourceView, Enchant\n"
      "BSD 2-Clause: cmark, protobuf-c\n"
      "MIT: Fontconfig, libxml2\n"
      "Unicode License: ICU\n"
      "Public domain: SQLite\n"
      "SIL Open Font License 1.1: Vollkorn, Source Sans 3, Noto"));
}

/**
 * plaza_about_new:
 *
 * Returns: (transfer floating): who made the program, and under which terms it and all that travels with it may be used
 */
AdwDialog *
plaza_about_new (void)
{
  AdwDialog *about = adw_about_dialog_new ();

  g_object_set (about,
                "application-name", "Plaza",
                "application-icon", PLAZA_APPLICATION_ID,
                "version", PLAZA_VERSION,
                "developer-name", _("The Plaza contributors"),
                "license-type", GTK_LICENSE_GPL_3_0,
                "comments", _("List the events of a day of action, teach people to hold "
                              "them, and print what they carry."),
                /* Translators: put your names here, one a line; they are shown. */
                "translator-credits", _("translator-credits"),
                NULL);
  about_add_campaign (ADW_ABOUT_DIALOG (about));
  about_add_places (ADW_ABOUT_DIALOG (about));
  about_add_libraries (ADW_ABOUT_DIALOG (about));

  return about;
}
